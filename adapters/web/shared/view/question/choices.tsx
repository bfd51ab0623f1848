import { UNKNOWN } from '../../../../../src/conversation/question-id.ts';
import type { FactQuestion, ViewContext } from '../view-context.ts';

const fields = {
  choice: null,
  number: { label: '或者直接填数', mode: 'decimal' },
  date: { label: '或者写日期，比如2020年3月', mode: 'text' },
  text: { label: '或者直接写', mode: 'text' },
} as const;

/**
 * The options of a question, and a field where it takes a number, a day or words. Options are named
 * `value`, the field `typed`; what is typed wins.
 */
export function Choices({
  question,
  context,
  list = [],
}: {
  readonly question: FactQuestion;
  readonly context: ViewContext;
  /** names to choose from, too many for buttons */
  readonly list?: readonly string[];
}) {
  const { options, input } = question;
  const field = fields[input];
  const plain = context.choices === 'radios';
  // Where there is nothing to pick but 不清楚, the field is the answer and comes first.
  const isFieldFirst = field !== null && options.every(({ value }) => value === UNKNOWN);
  const picks = <Picks options={options} plain={plain} />;
  return (
    <>
      {!isFieldFirst && picks}
      {list.length > 0 && <ListField names={list} />}
      {field && (
        <label class="typed">
          <span>
            {(isFieldFirst ? 0 : options.length) + list.length > 0
              ? field.label
              : field.label.replace('或者', '')}
          </span>
          <input name="typed" inputmode={field.mode} autocomplete="off" maxlength={100} />
        </label>
      )}
      {isFieldFirst && plain && picks}
      {(plain || field) && (
        <button class="primary" type="submit">
          就选这个
        </button>
      )}
      {isFieldFirst && !plain && picks}
    </>
  );
}

/** Options to pick: radios where a form is sent whole, else buttons that answer at once. */
function Picks({
  options,
  plain,
}: {
  readonly options: FactQuestion['options'];
  readonly plain: boolean;
}) {
  if (options.length === 0) return null;
  return (
    <div class="choices">
      {options.map(({ value, label }) =>
        plain ? (
          <label class="choice">
            <input type="radio" name="value" value={value} /> <span>{label}</span>
          </label>
        ) : (
          <button type="submit" name="value" value={value}>
            {label}
          </button>
        ),
      )}
    </div>
  );
}

function ListField({ names }: { readonly names: readonly string[] }) {
  return (
    <label class="typed">
      <span>从这里选</span>
      <select name="value">
        <option value="">还没选</option>
        {names.map((name) => (
          <option value={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
