import { en } from './en.ts'
import { type Language, type Phrase, type Sayable, said } from './phrase.ts'
import { zhCN } from './zh-CN.ts'

type Sentence = (...values: never[]) => string
type Sentences = Readonly<Record<string, Readonly<Record<string, Sentence>>>>

/** The same sentences, each to be said later. */
type Phrased<T> = {
  readonly [G in keyof T]: {
    readonly [K in keyof T[G]]: T[G][K] extends (...values: infer A) => string
      ? (...values: { [I in keyof A]: Sayable<A[I]> }) => Phrase
      : never
  }
}

const tables: Readonly<Record<Language, Sentences>> = { 'zh-CN': zhCN, en }

const phrased =
  (group: string, key: string) =>
  (...values: readonly unknown[]): Phrase => {
    return (language) => {
      const sentence = tables[language][group]?.[key] as (...values: unknown[]) => string
      return sentence(...values.map((one) => said(one, language)))
    }
  }

/** Every sentence of a finding with a place for its values; which language it is said in is chosen at the end. */
export const words = Object.fromEntries(
  Object.entries(zhCN).map(([group, sentences]) => [
    group,
    Object.fromEntries(Object.keys(sentences).map((key) => [key, phrased(group, key)])),
  ]),
) as unknown as Phrased<typeof zhCN>
