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
  { type: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif', 'pjpeg', 'pjp'], limit: 25 * MB },
  { type: 'image/png', endings: ['png'], limit: 25 * MB, sniffed: ['image/apng'] },
  { type: 'image/webp', endings: ['webp'], limit: 25 * MB },
  {
    type: 'image/heic',
    endings: ['heic', 'heif', 'hif'],
    limit: 25 * MB,
    sniffed: ['image/heif', 'image/heic-sequence', 'image/heif-sequence'],
  },
  { type: 'application/pdf', endings: ['pdf'], limit: 50 * MB },
  { type: `${office}.wordprocessingml.document`, endings: ['docx'], limit: 50 * MB },
  { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], limit: 50 * MB },
  { type: 'text/csv', endings: ['csv'], limit: 50 * MB },
  { type: 'text/plain', endings: ['txt'], limit: 50 * MB },
  // What programs send to be read in.
  { type: 'application/x-ndjson', endings: ['jsonl', 'ndjson'], limit: 50 * MB },
  { type: 'video/mp4', endings: ['mp4', 'm4v'], limit: 500 * MB, sniffed: ['video/x-m4v'] },
  // What an iPhone films, whatever its settings.
  { type: 'video/quicktime', endings: ['mov', 'qt'], limit: 500 * MB },
]

export const largest = Math.max(...fileTypes.map((one) => one.limit))

/** Pixels of the largest photo; the cameras of phones end at 200 million. */
export const LARGEST_PHOTO = 210_000_000

/** The endings people may send, as a sentence lists them. */
export const endingsAllowed = fileTypes.map((one) => one.endings[0]).join('、')

/** Endings that are surely none of these; all others are judged by the content, once it has come. */
const surelyNot =
  /^(exe|msi|dll|bat|cmd|com|scr|apk|ipa|jar|js|vbs|ps1|sh|php|html?|svg|zip|rar|7z|gz|tar|iso|doc|dot|wps|xls|et|ppt|pptx|dps|mp3|wav|amr|psd|dwg)$/

export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The type a file claims to be by its name. */
export const claimedType = (name: string): FileType | undefined =>
  fileTypes.find((one) => one.endings.includes(endingOf(name)))

export const isHopeless = (name: string): boolean => name === '' || surelyNot.test(endingOf(name))

/** The type that content of this media type is kept as. */
export const typeOf = (mime: string | undefined): FileType | undefined =>
  fileTypes.find(({ type, sniffed }) => type === mime || (mime !== undefined && sniffed?.includes(mime)))

/** A name with an ending that fits; a wrong one of another type is exchanged, an unknown one stays before it. */
export function fittingName(name: string, type: FileType): string {
  if (type.endings.includes(endingOf(name))) return name
  const stem = claimedType(name) ? name.slice(0, name.lastIndexOf('.')) : name
  return `${stem}.${type.endings[0]}`
}

export const isText = ({ type }: FileType): boolean =>
  type.startsWith('text/') || type === 'application/x-ndjson'
export const isImage = (type: string): boolean => type.startsWith('image/')
