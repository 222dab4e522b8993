import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { TODO_FIELDS, type TodoField, type Verdict } from '#domain/book/review';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { FORWARD } from '#domain/life/early';
import type { WantedTodo } from '#domain/life/review';
import { knownDay, typedDay } from '#domain/strategy/typed-day';
import { useDesk } from '#renderer/session/desk';
import { isMade, type Outcome } from '#renderer/session/outcome';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { ReasonField } from '#renderer/features/tracking/review/reason-field.tsx';
import { FormEnd } from '#renderer/parts/form-end.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTakesKeyboard } from '#renderer/ui/use-takes-keyboard';

type ReasonFormProps = {
  readonly verdict: Verdict;
  /** Whose reason it is. */
  readonly name: string;
  readonly onDone: (reason: string, todos: readonly WantedTodo[]) => Promise<Outcome>;
  readonly onClose: () => void;
};

type Form = { readonly reason: string; readonly todos: readonly WantedTodo[] };
const BLANK: Form = { reason: '', todos: [] };

const RETURNS: readonly Verdict[] = ['returnedBySupervisor', 'returnedByCentre'];

/** The reason of a decision; a return also says what is to be mended, in which field, and until when. */
export function ReasonForm({ verdict, name, onDone, onClose }: ReasonFormProps): JSX.Element {
  const { t } = useTranslation();
  const { form, set, done, draft } = useFormDraft<Form>(
    `reason/${name}/${verdict}`,
    t('field.reason'),
    BLANK,
  );
  const { reason, todos } = form;
  const field = useTakesKeyboard<HTMLTextAreaElement>();
  const isReturn = RETURNS.includes(verdict);
  // Of these a reason is asked for only while their round is not over.
  const isEarly = FORWARD.includes(verdict);
  const send = (): void => {
    if (!isReady) return;
    void onDone(reason, todos).then((outcome) => {
      if (!isMade(outcome)) return;
      done();
      onClose();
    });
  };
  // A day that cannot be read is not sent as no day.
  const isReady =
    reason.trim() !== '' && todos.every(({ text, dueOn }) => text.trim() !== '' && isDay(dueOn));
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {isReturn && (
        <TodoList
          todos={todos}
          onTodos={(next) => {
            set({ reason, todos: next });
          }}
        />
      )}
      <ReasonField
        isEarly={isEarly}
        rows={3}
        ref={field}
        value={reason}
        onValue={(next) => {
          set({ reason: next, todos });
        }}
        onSend={send}
      />
      <FormEnd
        draft={draft}
        send={t(reason.trim() === '' ? 'review.needsReason' : `review.do.${verdict}`)}
        isReady={isReady}
        onSend={send}
        onClose={onClose}
      />
    </form>
  );
}

type TodoListProps = {
  readonly todos: readonly WantedTodo[];
  readonly onTodos: (todos: readonly WantedTodo[]) => void;
};

function TodoList({ todos, onTodos }: TodoListProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <fieldset className="wanted">
      <legend>{t('review.todos.wanted')}</legend>
      {todos.map((todo, at) => (
        <WantedRow
          key={at}
          todo={todo}
          onTodo={(next) => {
            onTodos(todos.flatMap((each, index) => (index === at ? (next ?? []) : each)));
          }}
        />
      ))}
      <Button
        small
        look="quiet"
        icon={<IconPlus className="i" />}
        onClick={() => {
          onTodos([...todos, { field: 'value', text: '', dueOn: null }]);
        }}
      >
        {t('review.todos.add')}
      </Button>
    </fieldset>
  );
}

/** No day, or one that was read; what was typed and is none stands in the draft as it was typed. */
function isDay(dueOn: string | null): boolean {
  return dueOn === null || knownDay(dueOn) !== null;
}

type WantedRowProps = {
  readonly todo: WantedTodo;
  readonly onTodo: (todo: WantedTodo | null) => void;
};

function WantedRow({ todo, onTodo }: WantedRowProps): JSX.Element {
  const { t } = useTranslation();
  const field = useTakesKeyboard<HTMLInputElement>();
  return (
    <div className="wanted-row">
      <input
        className="field small"
        aria-label={t('field.text')}
        ref={field}
        placeholder={t('review.todos.text')}
        value={todo.text}
        onChange={(event) => {
          onTodo({ ...todo, text: event.currentTarget.value });
        }}
      />
      <div className="row">
        <select
          className="field small"
          aria-label={t('history.field')}
          value={todo.field}
          onChange={(event) => {
            const chosen = TODO_FIELDS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) onTodo({ ...todo, field: chosen });
          }}
        >
          {TODO_FIELDS.map((each) => (
            <option key={each} value={each}>
              {t(todoFieldKey(each))}
            </option>
          ))}
        </select>
        <DueOn
          dueOn={todo.dueOn}
          onDay={(dueOn) => {
            onTodo({ ...todo, dueOn });
          }}
        />
        <button
          type="button"
          className="btn quiet s"
          aria-label={t('review.todos.remove')}
          onClick={() => {
            onTodo(null);
          }}
        >
          <IconX className="i" />
        </button>
      </div>
    </div>
  );
}

type DueOnProps = { readonly dueOn: string | null; readonly onDay: (dueOn: string | null) => void };

/** A day as it is typed; one that cannot be read stays as it is and is marked. */
function DueOn({ dueOn, onDay }: DueOnProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const known = knownDay(dueOn);
  const [day, setDay] = useState(known === null ? (dueOn ?? '') : formatThaiDate(known, 'short', locale));
  return (
    <input
      className="field small"
      aria-label={t('field.dueOn')}
      placeholder={t('field.dueOn')}
      value={day}
      aria-invalid={!isDay(dueOn)}
      onChange={(event) => {
        setDay(event.currentTarget.value);
        onDay(typedDay(event.currentTarget.value));
      }}
    />
  );
}

const FIELD_KEYS = {
  value: 'history.field.result',
  explanation: 'field.explanation',
  supportingFactors: 'field.supportingFactors',
  obstacles: 'field.obstacles',
  evidence: 'review.field.evidence',
} as const;

/** The words of the field to which a task is tied. */
export function todoFieldKey(field: TodoField): (typeof FIELD_KEYS)[TodoField] {
  return FIELD_KEYS[field];
}
