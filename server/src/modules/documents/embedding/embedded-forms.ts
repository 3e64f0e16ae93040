import type { TabledAppraisal } from '#modules/appraisals'

/** Forms of the same unit and year that stand within a section, as they were frozen themselves. */
export interface EmbeddedForms {
  section: string
  forms: TabledAppraisal[]
}
