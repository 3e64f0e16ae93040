export interface CheckRuleTable {
  organizationId: number
  levels: number
}
