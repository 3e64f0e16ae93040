import { readData } from './read.ts'

export interface TrainingSeries {
  code: string
  name: string
  organizer: string
  kind: 'brand' | 'academic' | 'contest' | 'training' | 'key-date'
}

export interface TrainingTheme {
  code: string
  name: string
}

interface SeriesFile {
  series: TrainingSeries[]
  themes: TrainingTheme[]
}

export const trainingSeries = (): TrainingSeries[] => readData<SeriesFile>('series.json').series
export const trainingThemes = (): TrainingTheme[] => readData<SeriesFile>('series.json').themes
