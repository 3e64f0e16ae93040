import { Input } from 'antd'
import { useState } from 'react'
import type { InputProps } from './input-props.ts'
import { type AmountField, readTyped, shownAmount } from './typed-amount.ts'

/** An exact number, or money in yuan, typed as people write it; put in order once one leaves it. */
export function AmountInput({
  name,
  field,
  messages,
  label,
  value,
  onChange,
  ...rest
}: InputProps<AmountField>) {
  const unit = messages.unit(name)
  const [typed, setTyped] = useState<string>()
  // Whatever else changes the value shows at once: a draft that comes back, a row that moves.
  const own = typed !== undefined && readTyped(field, typed, unit) === (value ?? null)
  return (
    <Input
      {...rest}
      {...(label ? { 'aria-label': label } : {})}
      inputMode="decimal"
      maxLength={40}
      suffix={unit}
      value={own ? typed : shownAmount(value)}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange?.(readTyped(field, target.value, unit))
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}
