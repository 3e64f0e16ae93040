import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { pickLocale, sentence } from '#platform/locale'
import { saidIn } from '#platform/sheets/columns'
import { findImportKind } from '#platform/sheets/import-kind'
import { templateBook } from '#platform/sheets/template-book'

export const getTemplate = endpoint({
  route: 'GET /api/imports/templates/{kind}',
  summary: 'A workbook to fill in, with the allowed words to choose from and each column explained',
  may: 'member',
  params: Type.Object({ kind: Type.String({ maxLength: 40 }) }),
  async handle({ db, params, actor, request, reply }) {
    const kind = await findImportKind(db, params.kind)
    if (!kind) throw platformErrors.NOT_FOUND()
    await kind.admit?.(db, actor)
    const locale = pickLocale(request.headers['accept-language'])
    const sheet = kind.said ? saidIn(locale, kind.said) : sentence(locale, `import.${kind.kind}`)
    const { apart = [] } = kind
    const book = await templateBook(kind.columns, { locale, sheet, apart })
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(sheet)}.xlsx`)
      .send(book)
  },
})
