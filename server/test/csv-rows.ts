import { parse } from 'csv-parse/sync'

/** The lines of a CSV file as another program reads them. */
export const csvRows = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' })
