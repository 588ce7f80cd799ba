/** A value outside the meaning of its field; `field` names the input, the message is Vietnamese. */
export class RuleError extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.name = "RuleError";
    this.field = field;
  }
}
