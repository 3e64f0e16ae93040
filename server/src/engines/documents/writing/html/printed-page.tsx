/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { PrintedDocument } from '../printed.ts'
import { say } from '../said.ts'
import { Anchors } from './anchors.ts'
import { Appendix } from './appendix.tsx'
import { Addressees, Cover, Errata, Imprint, RedHead, Signature, Title } from './head.tsx'
import { Sections } from './text.tsx'

type Part = { printed: PrintedDocument; anchors: Anchors }

/** The notice; where it brings the document along, that stands behind it on a page of its own. */
function Notice({ printed, anchors }: Part) {
  const { head, title, unit, sections } = printed
  const covering = head.covering.split('\n').filter((line) => line.trim() !== '')
  const body = <Sections sections={sections} anchors={anchors} />
  if (covering.length === 0)
    return (
      <>
        <RedHead {...printed} />
        <Title title={title} unit={unit} />
        <Addressees head={head} />
        {body}
        <Signature head={head} />
      </>
    )
  return (
    <>
      <RedHead {...printed} />
      <Title title={head.coveringTitle || say('covering', { unit, title })} unit={unit} />
      <Addressees head={head} />
      {covering.map((line, nth) => (
        <p key={nth} class="text">
          {line.trim()}
        </p>
      ))}
      <p class="text">&nbsp;</p>
      <p class="text">{say('enclosure', { title })}</p>
      <Signature head={head} />
      <div class="enclosed">
        <p>{say('enclosed')}</p>
        <Title title={title} unit={unit} />
        {body}
      </div>
    </>
  )
}

function Body({ printed, anchors }: Part) {
  const { layout, head, title, unit, periodLabel, sections } = printed
  if (layout === 'notice') return <Notice printed={printed} anchors={anchors} />
  return (
    <>
      {layout === 'statutory' ? (
        <Cover {...printed} />
      ) : (
        <>
          <Title title={title} unit={unit} />
          <p class="subtitle">{[unit, periodLabel].filter(Boolean).join('　')}</p>
        </>
      )}
      <Sections sections={sections} anchors={anchors} />
      {layout !== 'statutory' && <Signature head={head} />}
    </>
  )
}

/** The document as a page that needs nothing beside itself. What it looks like stands in it; nothing runs, nothing is fetched. */
export function PrintedPage({
  printed,
  css,
  evidence,
}: {
  printed: PrintedDocument
  css: string
  evidence: string | undefined
}) {
  const anchors = new Anchors(printed)
  const { title, notice, head, layout } = printed
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
        />
        <title>{title}</title>
        {/* Ours alone; what people wrote stands in it only as quoted text. */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        {notice !== null && <p class="notice">{notice}</p>}
        <main>
          <Errata printed={printed} />
          <Body printed={printed} anchors={anchors} />
          {layout !== 'statutory' && <Imprint head={head} />}
        </main>
        <Appendix printed={printed} anchors={anchors} evidence={evidence} />
      </body>
    </html>
  )
}
