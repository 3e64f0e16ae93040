/** What is known beside the figures; all of it may be left out. */
export interface Knowledge {
  /** Days of documents, YYYY-MM-DD, by their names as the figures have them. */
  reportDays?: Readonly<Record<string, string>>
  /** What records exist for, in the words of a metric: 获奖, 捐赠. Who then says 无 is asked. */
  records?: readonly { name: string; count: number; organization?: string }[]
  /** Metrics that are the sum of others, by code or name. */
  sums?: readonly { whole: string; parts: readonly string[] }[]
  /** Units that make up another, by name. */
  units?: readonly { whole: string; parts: readonly string[] }[]
}
