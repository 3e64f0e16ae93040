import { Input, type InputProps } from 'antd'

/** Digits on a phone's keyboard; no browser offers to remember somebody else's number. */
export function PhoneInput(props: InputProps) {
  return <Input type="tel" inputMode="tel" maxLength={40} autoComplete="off" {...props} />
}
