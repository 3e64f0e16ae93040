import { Mark, mergeAttributes } from '@tiptap/core'
import styles from './editing.module.css'

/** Numbers that were typed, with where they come from. */
export const StatedMark = Mark.create({
  name: 'stated',
  inclusive: false,
  addAttributes: () => ({ source: { default: '', rendered: false } }),
  parseHTML: () => [
    { tag: 'span[data-source]', getAttrs: (element) => ({ source: element.getAttribute('data-source') }) },
  ],
  renderHTML: ({ mark, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, {
      'data-source': mark.attrs.source,
      title: mark.attrs.source,
      class: styles.stated,
    }),
    0,
  ],
})
