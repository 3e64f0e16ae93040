/** That a record names somebody in a field, in what it holds or held on any day. */
export interface RegisterNamedTable {
  memberId: string
  recordId: string
}
