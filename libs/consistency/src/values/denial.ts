const words = new Set(['无', '没有', '暂无', '未发生', '未获', '没', 'none', '〇', '零'])

/**
 * Whether a cell says that there is nothing. A dash says only that nobody filled it in.
 *
 * @example
 * ['无', '暂无', '—', 0].map(isDenial) // → [true, true, false, false]
 */
export const isDenial = (value: number | string): boolean =>
  typeof value === 'string' && value.length < 20 && words.has(value.normalize('NFKC').trim().toLowerCase())
