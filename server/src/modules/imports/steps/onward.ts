/** What follows the check of a table by itself, where nothing stands against it. */
export interface Onward {
  /** The right rows alone, the others given back as a table. */
  part: boolean
  /** All that looks unlikely is so. */
  confirmed: boolean
  /** The same file once more. */
  repeat: boolean
}
