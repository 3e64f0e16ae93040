import { type Binding, readBinding, sayBound } from '@medelge/documents'
import { mergeAttributes, Node } from '@tiptap/core'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { cx } from '#kit/cx.ts'
import { useDocumentWords } from '../document-words.ts'
import styles from './editing.module.css'
import { useFigure } from './use-figure.ts'

/** A bound figure in the text: one sign that cannot be typed into; a click opens what it asks for. */
export const FigureNode = Node.create<{ onOpen: (binding: Binding, position: number) => void }>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ onOpen: () => undefined }),
  addAttributes() {
    const kept = { default: null, rendered: false }
    const names = ['metric', 'organization', 'period', 'audience', 'channel', 'wording', 'compare']
    return Object.fromEntries(names.map((name) => [name, kept]))
  },
  // Copied and put in again, also elsewhere in the document, it stays what it is.
  parseHTML: () => [
    {
      tag: 'data[data-figure]',
      getAttrs: (element) => {
        try {
          return { ...readBinding(JSON.parse(element.getAttribute('data-figure') ?? '')) }
        } catch {
          return false
        }
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'data',
    mergeAttributes(HTMLAttributes, { 'data-figure': JSON.stringify(node.attrs) }),
  ],
  addNodeView() {
    return ReactNodeViewRenderer(FigureView, { as: 'span' })
  },
})

function FigureView({ node, getPos, extension, selected }: ReactNodeViewProps) {
  const { t } = useDocumentWords()
  const binding = readBinding(node.attrs)
  const read = useFigure(binding)
  const text = binding && read.every((one) => one !== undefined) ? sayBound(binding, read) : undefined
  const open = () => {
    const at = getPos()
    if (binding && at !== undefined) extension.options.onOpen(binding, at)
  }
  return (
    <NodeViewWrapper as="span" className={cx(styles.figure, selected && styles.selected)}>
      <button type="button" className={styles.number} title={t('openFigure')} onClick={open}>
        {text === undefined ? '…' : (text ?? t('noData'))}
      </button>
    </NodeViewWrapper>
  )
}
