import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import type { Work } from './work.ts';

/**
 * What the editor holds, under the names by which it stores it. The texts of the tab in front come from the editors:
 * the tab takes them over with a delay. They have names of their own besides; where these differ from every tab, the
 * editor would open one more tab for them.
 */
export function EditorState({ work }: { work: Work }) {
  const tabs = useGraphiQL((state) => state.tabs);
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  useEffect(() => {
    // A viewer's work may be removed together with its editors; then there is nothing to read.
    if (!queryEditor || !variableEditor) return;
    work.readEditorFrom(() => {
      const texts = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
      const current = tabs.map((tab, index) => ({
        ...tab,
        ...(index === activeTabIndex && texts),
        // Headers are not edited here, and a response does not outlive its page.
        headers: null,
        response: null,
        hash: null,
      }));
      return {
        'graphiql:tabState': JSON.stringify({ tabs: current, activeTabIndex }),
        'graphiql:query': texts.query,
        'graphiql:variables': texts.variables,
      };
    });
  }, [work, tabs, activeTabIndex, queryEditor, variableEditor]);
  return null;
}
