import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql';
import { RequestRefused } from '../errors.ts';
import { TYPE_NAME } from '../meta-fields.ts';
import { unusedName } from './names.ts';

/** Values of an operation's variables, with its defaults. */
type VariableValues = Readonly<Record<string, unknown>>;

export interface UnconditionalOperation {
  readonly operation: OperationDefinitionNode;
  /** Response key of fields that only keep a selection from being empty; they are not part of the response. */
  readonly placeholder: string;
}

const isCondition = ({ name }: DirectiveNode) =>
  name.value === GraphQLSkipDirective.name || name.value === GraphQLIncludeDirective.name;

/** The variables that @skip and @include of a document depend on; null when it has none of these directives. */
export function conditionVariables(document: DocumentNode): string[] | null {
  const names = new Set<string>();
  let isConditional = false;
  visit(document, {
    Directive(node) {
      if (!isCondition(node)) return;
      isConditional = true;
      const value = conditionOf(node);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return isConditional ? [...names].sort() : null;
}

const conditionOf = (node: DirectiveNode): ValueNode | undefined =>
  node.arguments?.find(({ name }) => name.value === GraphQLSkipDirective.args[0]?.name)?.value;

/**
 * The operation for these values: skipped parts are removed and fragments inlined. Plans are made from it, so that no
 * fetch includes a field that only another combination of values needs.
 * @throws RequestRefused `BAD_USER_INPUT` when a condition is null
 */
export function withoutConditions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: VariableValues,
): UnconditionalOperation {
  const placeholder = unusedName(document, 'omitted');
  const resolver = new ConditionResolver(document, values, placeholder);
  return { operation: { ...operation, selectionSet: resolver.filled(operation.selectionSet) }, placeholder };
}

class ConditionResolver {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #values: VariableValues;
  readonly #placeholder: SelectionNode;

  constructor(document: DocumentNode, values: VariableValues, placeholder: string) {
    this.#values = values;
    this.#placeholder = { ...TYPE_NAME, alias: { kind: Kind.NAME, value: placeholder } };
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  /** Never empty. */
  filled({ selections }: SelectionSetNode): SelectionSetNode {
    const kept = this.#resolve(selections);
    return { kind: Kind.SELECTION_SET, selections: kept.length > 0 ? kept : [this.#placeholder] };
  }

  #resolve(selections: readonly SelectionNode[]): SelectionNode[] {
    return selections.flatMap((selection): SelectionNode[] => {
      if (!this.#isIncluded(selection.directives)) return [];
      const directives = selection.directives?.filter((node) => !isCondition(node)) ?? [];
      if (selection.kind === Kind.FIELD) {
        const { selectionSet } = selection;
        return [{ ...selection, directives, ...(selectionSet ? { selectionSet: this.filled(selectionSet) } : {}) }];
      }
      const fragment = this.#inline(selection);
      const inner = this.#resolve(fragment.selectionSet.selections);
      if (inner.length === 0) return [];
      return [{ ...fragment, directives, selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }];
    });
  }

  #inline(selection: Exclude<SelectionNode, { kind: Kind.FIELD }>): InlineFragmentNode {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
    const fragment = this.#fragments.get(selection.name.value);
    if (!fragment) throw new Error(`The operation spreads "${selection.name.value}", which it does not define`);
    const { typeCondition, selectionSet } = fragment;
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
  }

  #isIncluded(directives: readonly DirectiveNode[] | undefined): boolean {
    return (directives ?? []).filter(isCondition).every((node) => {
      const value = conditionOf(node);
      const holds =
        value?.kind === Kind.VARIABLE
          ? this.#valueOf(node, value.name.value)
          : value?.kind === Kind.BOOLEAN && value.value;
      return node.name.value === GraphQLIncludeDirective.name ? holds : !holds;
    });
  }

  /** A variable with a default may have a nullable type, but a condition must not be null. */
  #valueOf(directive: DirectiveNode, variable: string): boolean {
    const value = this.#values[variable];
    if (typeof value === 'boolean') return value;
    const message = `The argument "if" of @${directive.name.value} may not be null, but the variable "$${variable}" is. Give true or false, or leave it out.`;
    throw new RequestRefused('BAD_USER_INPUT', message);
  }
}
