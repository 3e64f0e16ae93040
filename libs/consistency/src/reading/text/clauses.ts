import { NARROWING, OTHER_TIMES } from '../../locales/text-words.ts'

/** Characters of the longest text that is read; a form holds a page of them. */
const LONGEST = 50_000

const says = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))

/** Whether a sentence speaks of another year than that of its form, by its number or in words. */
function isOfOtherTime(sentence: string, year: number | undefined): boolean {
  if (says(sentence, OTHER_TIMES)) return true
  const years = [...sentence.matchAll(/(?<![\d.〔[(（])((?:19|20)\d\d)年/g)].map(([, digits]) =>
    Number(digits),
  )
  return years.some((one) => one !== year) || /\d{1,2}月/.test(sentence)
}

/**
 * The clauses of a text that state something of its own year: whole things, without changes, parts and plans. Spaces and
 * marks of quotation are gone, and full-width digits are plain ones.
 *
 * @example
 * clausesOf('建成科普e站6403个，其中新增20个。去年4944个。', 2021) // → ['建成科普e站6403个']
 */
export function clausesOf(text: string, year?: number): string[] {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[“”"'‘’《》「」 \t\u3000]/g, '')
  return plain
    .split(/[。;!?\n\r]/)
    .filter((sentence) => !isOfOtherTime(sentence, year))
    .flatMap((sentence) => sentence.split(/、|[()]|,(?!\d{3})/))
    .map((clause) => clause.replace(/^(?:\d{1,2}[.．]|[一二三四五六七八九十]+是|目标\d+:)/, ''))
    .filter((clause) => /\d/.test(clause) && !says(clause, NARROWING))
}
