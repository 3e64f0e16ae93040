/** A template that asks for what there is not. */
export class TemplateError extends Error {
  override name = 'TemplateError'
}
