import { readData } from '../read.ts'

export interface TrainingPopulation {
  areaCode: string
  year: number
  people: number
  source: string
  /** True where no figure was published at hand and the league's rest was shared out. */
  estimated: boolean
}

interface PopulationFile {
  year: number
  sources: Record<string, string>
  rows: [area: string, people: number, source: string][]
}

/** Region, leagues and banners; the banners of a league sum to the league. */
export function trainingPopulation(): TrainingPopulation[] {
  const { year, sources, rows } = readData<PopulationFile>('population.json')
  return rows.map(([areaCode, people, source]) => ({
    areaCode,
    year,
    people,
    source: sources[source] ?? source,
    estimated: source === 'training-estimate',
  }))
}
