import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type ReadyMadeOperation, operationsByGroup } from './operations.ts';
import { useTimeZone } from './session/viewer-context.ts';

const EMPTY_TAB = /^(?:\s*#.*)*\s*$/;

function OperationsPanel() {
  const timeZone = useTimeZone();
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

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
    <nav className="operations" aria-label="Operations">
      <h2>Operations</h2>
      {[...operationsByGroup].map(([group, operations]) => (
        <section key={group}>
          <h3>{group}</h3>
          {operations.map((operation) => (
            <button key={operation.title} type="button" onClick={() => open(operation)}>
              {operation.title}
            </button>
          ))}
        </section>
      ))}
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
  title: 'Operations',
  icon: OperationsIcon,
  content: OperationsPanel,
};
