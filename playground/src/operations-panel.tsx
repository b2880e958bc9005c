import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useMemo } from 'react';
import { inLanguage } from './language.ts';
import { groupsOf, offeredBy, type ReadyMadeOperation } from './operations.ts';
import { useTimeZone } from './session/viewer-context.ts';

const EMPTY_TAB = /^(?:\s*#.*)*\s*$/;

const texts = inLanguage({
  english: { title: 'Operations', refused: (count: number) => `Not with your permissions (${count})` },
  chinese: { title: '操作', refused: (count: number) => `您的权限不包括的操作（${count}）` },
});

interface ListProps {
  operations: readonly ReadyMadeOperation[];
  onOpen: (operation: ReadyMadeOperation) => void;
}

const OperationList = ({ operations, onOpen }: ListProps) =>
  [...groupsOf(operations)].map(([group, members]) => (
    <section key={group}>
      <h3>{group}</h3>
      {members.map((operation) => (
        <button key={operation.title} type="button" onClick={() => onOpen(operation)}>
          {operation.title}
        </button>
      ))}
    </section>
  ));

function OperationsPanel() {
  const timeZone = useTimeZone();
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const schema = useGraphiQL((state) => state.schema);
  const { offered, refused } = useMemo(() => offeredBy(schema ?? null), [schema]);

  // Set the text in the editors: the tab's stored values follow them, not vice versa.
  const open = (operation: ReadyMadeOperation) => {
    if (!EMPTY_TAB.test(queryEditor?.getValue() ?? '')) addTab();
    // The comments that explain an operation are longer than the editor is wide.
    queryEditor?.updateOptions({ wordWrap: 'on' });
    queryEditor?.setValue(operation.document);
    variableEditor?.setValue(operation.exampleVariables(timeZone));
    queryEditor?.focus();
  };

  return (
    <nav className="operations" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <OperationList operations={offered} onOpen={open} />
      {refused.length > 0 && (
        <details>
          <summary>{texts.refused(refused.length)}</summary>
          <OperationList operations={refused} onOpen={open} />
        </details>
      )}
    </nav>
  );
}

function OperationsIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11" strokeLinecap="round" />
    </svg>
  );
}

export const operationsPlugin: GraphiQLPlugin = {
  title: texts.title,
  icon: OperationsIcon,
  content: OperationsPanel,
};
