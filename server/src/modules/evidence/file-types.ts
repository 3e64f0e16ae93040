/** What may be sent as evidence: the media type, the endings it goes by, and its largest size in bytes. */
export interface FileType {
  type: string
  endings: readonly string[]
  limit: number
  /** Other names the content goes by when it is sniffed. */
  sniffed?: readonly string[]
}

const MB = 1024 * 1024
const office = 'application/vnd.openxmlformats-officedocument'

export const fileTypes: readonly FileType[] = [
  { type: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe'], limit: 25 * MB },
  { type: 'image/png', endings: ['png'], limit: 25 * MB, sniffed: ['image/apng'] },
  { type: 'image/webp', endings: ['webp'], limit: 25 * MB },
  { type: 'image/heic', endings: ['heic', 'heif'], limit: 25 * MB, sniffed: ['image/heif'] },
  { type: 'application/pdf', endings: ['pdf'], limit: 50 * MB },
  { type: `${office}.wordprocessingml.document`, endings: ['docx'], limit: 50 * MB },
  { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], limit: 50 * MB },
  { type: 'text/csv', endings: ['csv'], limit: 50 * MB },
  { type: 'text/plain', endings: ['txt'], limit: 50 * MB },
  { type: 'video/mp4', endings: ['mp4', 'm4v'], limit: 500 * MB, sniffed: ['video/x-m4v'] },
]

export const largest = Math.max(...fileTypes.map((one) => one.limit))

/** The endings people may send, as a sentence lists them. */
export const endingsAllowed = fileTypes.map((one) => one.endings[0]).join('、')

export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The type a file claims to be by its name. */
export const claimedType = (name: string): FileType | undefined =>
  fileTypes.find((one) => one.endings.includes(endingOf(name)))

export const isText = (type: FileType): boolean => type.type.startsWith('text/')
export const isImage = (type: string): boolean => type.startsWith('image/')
