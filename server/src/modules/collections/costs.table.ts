export interface ReminderTable {
  sheetId: string
  about: string
  toldAt: Date
}

export interface MinutesTable {
  sheetId: string
  field: string
  seconds: number
}

export interface ReadingTable {
  collectionId: string
  field: string
  times: number
  lastAt: Date
}
