import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { messagesOf, pickLocale, sentence } from '#platform/locale'
import { columnTitle, properWord } from '#platform/sheets/columns'
import { findImportKind } from '#platform/sheets/import-kind'

const words = ['guide', 'lists', 'column', 'needed', 'yes', 'no', 'help', 'allowed'] as const

export const getTemplate = endpoint({
  route: 'GET /api/imports/templates/{kind}',
  summary: 'A workbook to fill in, with the allowed words to choose from and each column explained',
  may: 'member',
  params: Type.Object({ kind: Type.String({ maxLength: 40 }) }),
  async handle({ params, request, reply }) {
    const kind = findImportKind(params.kind)
    if (!kind) throw platformErrors.NOT_FOUND()
    const locale = pickLocale(request.headers['accept-language'])
    const columns = kind.columns.map(({ key, required, values }) => ({
      title: columnTitle(locale, key),
      required: required ?? false,
      help: messagesOf(locale).get(`${key}.help`) ?? '',
      values: (values?.codes ?? []).map((code) => properWord(locale, `value.${values?.set}.${code}`)),
    }))
    const said = Object.fromEntries(words.map((word) => [word, sentence(locale, `template.${word}`)]))
    const sheet = sentence(locale, `import.${kind.kind}`)
    const { writeTemplate } = await import('#platform/sheets/write-template')
    const book = await writeTemplate(columns, { ...(said as Record<(typeof words)[number], string>), sheet })
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(sheet)}.xlsx`)
      .send(book)
  },
})
