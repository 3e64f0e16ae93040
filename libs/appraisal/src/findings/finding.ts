import type { Finding } from '../result.ts'

/** A finding in one line: its code, how grave it is, where it stands and the values its sentence needs. */
export function finding(
  code: Finding['code'],
  severity: Finding['severity'],
  row: string,
  field: Finding['field'],
  values: Record<string, string> = {},
): Finding {
  return { code, severity, row, field, values: { row, ...values } }
}
