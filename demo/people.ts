import { readData } from './read.ts'

export type TrainingRole =
  | 'recorder'
  | 'checker'
  | 'officer'
  | 'finance'
  | 'evaluator'
  | 'leader'
  | 'administrator'
  | 'auditor'

export interface TrainingPerson {
  account: string
  name: string
  roles: { role: TrainingRole; organizationCode: string }[]
}

/** Invented persons; their password is set when they are loaded. */
export const trainingPeople = (): TrainingPerson[] => readData<TrainingPerson[]>('people.json')
