// What a spreadsheet shows instead of a result; pasted or saved as text it is still no word.
const errors = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!)$/i

/** The error that a text cell shows, such as #REF!; undefined for every other text. */
export const errorIn = (text: string): string | undefined =>
  text.length < 12 && errors.test(text.trim()) ? text.trim() : undefined
