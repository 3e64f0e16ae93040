export interface ToExamine {
  path: string
  name: string
  /** False where a small picture is there already. */
  small?: boolean
}

export interface Examined {
  sha256: string
  size: number
  type: string
  /** The name it was sent under, with the ending that its content asks for. */
  name: string
  /** A picture in small was written beside the file. */
  thumbnail: boolean
  width: number | null
  height: number | null
  /** Whether a camera's notes may be looked for. */
  notes: boolean
}

export interface CameraNotes {
  width: number | null
  height: number | null
  takenAt: Date | null
  lon: number | null
  lat: number | null
}
