import { CHARTS, type FigureTable, type RecordTable } from '@medelge/documents'
import { Node } from '@tiptap/core'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { useDocumentWords } from '../document-words.ts'
import styles from './editing.module.css'

function TableView({ node, deleteNode, updateAttributes }: ReactNodeViewProps) {
  const { t } = useDocumentWords()
  const { title, rows, list, chart } = node.attrs as Partial<FigureTable['attrs'] & RecordTable['attrs']>
  const words = list === undefined ? t('table.figures', { n: rows?.length ?? 0 }) : t('table.records')
  return (
    <NodeViewWrapper className={styles.block} contentEditable={false}>
      <strong>{title}</strong> <span className="muted">{words}</span>
      {list === undefined && (
        <select
          aria-label={t('inserting.chart')}
          value={chart ?? ''}
          onChange={({ target }) => updateAttributes({ chart: target.value || null })}
        >
          <option value="">{t('inserting.noChart')}</option>
          {CHARTS.map((one) => (
            <option key={one} value={one}>
              {t(`charts.${one}`)}
            </option>
          ))}
        </select>
      )}
      <button type="button" className={styles.remove} onClick={deleteNode}>
        {t('table.remove')}
      </button>
    </NodeViewWrapper>
  )
}

const tableNode = (name: string, attributes: readonly string[]) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    addAttributes: () =>
      Object.fromEntries(attributes.map((one) => [one, { default: null, rendered: false }])),
    parseHTML: () => [
      {
        tag: `div[data-${name.toLowerCase()}]`,
        getAttrs: (element) => {
          try {
            return JSON.parse(element.getAttribute(`data-${name.toLowerCase()}`) ?? '')
          } catch {
            return false
          }
        },
      },
    ],
    renderHTML: ({ node }) => ['div', { [`data-${name.toLowerCase()}`]: JSON.stringify(node.attrs) }],
    addNodeView() {
      return ReactNodeViewRenderer(TableView)
    },
  })

/** Tables whose content is read: in the editor one piece each, with its title. */
export const FigureTableNode = tableNode('figureTable', ['title', 'columns', 'rows', 'chart'])
export const RecordTableNode = tableNode('recordTable', [
  ...['title', 'list', 'organization', 'period', 'newOnly', 'columns'],
])
