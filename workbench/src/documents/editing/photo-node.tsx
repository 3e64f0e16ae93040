import { Node } from '@tiptap/core'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { addressOf } from '#api/api.ts'
import { useDocumentWords } from '../document-words.ts'
import styles from './editing.module.css'

function PhotoPiece({ node, deleteNode, updateAttributes }: ReactNodeViewProps) {
  const { t } = useDocumentWords()
  const { evidence, caption } = node.attrs as { evidence: string; caption: string }
  return (
    <NodeViewWrapper className={styles.block} contentEditable={false}>
      <img
        className={styles.photo}
        src={addressOf('GET /api/evidence/{id}/thumbnail', { params: { id: evidence } })}
        alt={caption}
      />
      <input
        className={styles.caption}
        aria-label={t('inserting.caption')}
        maxLength={200}
        value={caption}
        onChange={({ target }) => updateAttributes({ caption: target.value })}
      />
      <button type="button" className={styles.remove} onClick={deleteNode}>
        {t('inserting.removePhoto')}
      </button>
    </NodeViewWrapper>
  )
}

/** A photo in the text, with words that can be changed below it. */
export const PhotoNode = Node.create({
  name: 'photo',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    evidence: { default: '', rendered: false },
    caption: { default: '', rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-photo]',
      getAttrs: (element) => ({
        evidence: element.getAttribute('data-photo'),
        caption: element.getAttribute('data-caption') ?? '',
      }),
    },
  ],
  renderHTML: ({ node }) => [
    'figure',
    { 'data-photo': node.attrs.evidence, 'data-caption': node.attrs.caption },
  ],
  addNodeView() {
    // Keys pressed in its caption are the caption's.
    return ReactNodeViewRenderer(PhotoPiece, { stopEvent: () => true })
  },
})
