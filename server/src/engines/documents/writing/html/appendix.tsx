/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { minuteOf } from '#platform/clock'
import type { PrintedDocument } from '../printed.ts'
import { backOf, exactOf, linkTo, MARKS, say, statedIn } from '../said.ts'
import type { Anchors } from './anchors.ts'

const COLUMNS = ['place', 'text', 'metric', 'organization', 'period', 'exact', 'mark'] as const

interface AppendixProps {
  printed: PrintedDocument
  anchors: Anchors
  /** The page that leads on to the records of a figure, by the figure's place. */
  evidence: string | undefined
}

/** Every number of the document: exactly, of what and whom and when, and where it comes from. */
export function Appendix({ printed, anchors, evidence }: AppendixProps) {
  const stated = statedIn(printed)
  const { figures, version } = printed
  const label = (column: string) => say(`column.${column}`)
  return (
    <aside class="appendix">
      {figures.length > 0 && (
        <>
          <h2>{say('figures')}</h2>
          <p>{say('figures-note')}</p>
          <table>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {label(column)}
                  </th>
                ))}
                {evidence && <th scope="col">{label('records')}</th>}
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={figure.place} id={figure.place}>
                  <td class="place" data-label={label('place')}>
                    {figure.place}
                  </td>
                  <td data-label={label('text')}>
                    {anchors.stands(figure.place) ? (
                      <a href={linkTo(backOf(figure.place))}>{figure.text}</a>
                    ) : (
                      figure.text
                    )}
                  </td>
                  <td data-label={label('metric')}>{figure.metricName}</td>
                  <td data-label={label('organization')}>{figure.organizationName}</td>
                  <td data-label={label('period')}>{figure.periodLabel}</td>
                  <td class="exact" data-label={label('exact')}>
                    {exactOf(figure)}
                  </td>
                  <td class="mark" data-label={label('mark')} title={say(`mark.${figure.mark}`)}>
                    {MARKS[figure.mark]} {say(`mark.${figure.mark}`)}
                  </td>
                  {evidence && (
                    <td data-label={label('records')}>
                      <a href={`${evidence}${linkTo(figure.place)}`}>{say('records')}</a>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {stated.length > 0 && (
        <>
          <h2>{say('stated-numbers')}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{label('text')}</th>
                <th scope="col">{label('source')}</th>
              </tr>
            </thead>
            <tbody>
              {stated.map(({ text, source }, nth) => (
                <tr key={nth}>
                  <td data-label={label('text')}>{text}</td>
                  <td data-label={label('source')}>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {version && (
        <>
          <p>
            {say('version', {
              number: version.number,
              moment: minuteOf(new Date(version.frozenAt)),
              name: version.frozenByName,
            })}
          </p>
          <p class="digest">{say('digest', { digest: version.digest })}</p>
        </>
      )}
    </aside>
  )
}
