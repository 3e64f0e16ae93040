import type { FormDefinition } from '@medelge/fields/definition'

/** The conditions a field can be asked under without anybody writing one: an answer to a closed question. */
export interface PlainConditions {
  /** What the other field is called. */
  readonly name: string
  /** Each answer in its words, `yes` and `no` by their codes, and the expression that holds with it. */
  readonly conditions: readonly { readonly answer: string; readonly when: string }[]
}

export function plainConditions({ fields }: FormDefinition, at: string): PlainConditions[] {
  return fields
    .filter(({ code }) => code !== at)
    .flatMap(({ code, type, several, options = [], words }): PlainConditions[] => {
      if (type === 'yes-no')
        return [
          {
            name: words.zh,
            conditions: [
              { answer: 'yes', when: code },
              { answer: 'no', when: `!${code}` },
            ],
          },
        ]
      if (type !== 'choice') return []
      const holds = (option: string) => (several ? `'${option}' in ${code}` : `${code} == '${option}'`)
      const conditions = options.map((option) => ({ answer: option.words.zh, when: holds(option.code) }))
      return [{ name: words.zh, conditions }]
    })
}
