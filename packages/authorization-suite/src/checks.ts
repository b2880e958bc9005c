import type { Removal } from './take-out.ts';

const authorization = (file: string) => `gateway/src/authorization/${file}`;

/** Every check between the rules and the refusal. Without any one of them the suite must fail. */
export const checks: readonly Removal[] = [
  {
    name: 'the rule of the parent type',
    file: authorization('judge.ts'),
    text: '      ofType.get(parent.name),\n',
    instead: '',
  },
  {
    name: 'the rule of the field',
    file: authorization('judge.ts'),
    text: '      ofField.get(`${parent.name}.${field}`),\n',
    instead: '',
  },
  {
    name: 'the rule of the returned type',
    file: authorization('judge.ts'),
    text: '      definition && ofType.get(getNamedType(definition.type).name),\n',
    instead: '',
  },
  {
    name: 'the rules of the implementers of an interface',
    file: authorization('judge.ts'),
    text: '...own, ...[...reachable].flatMap((type) => ownRequirements(type, field))',
    instead: '...own',
  },
  {
    name: 'the rules of arguments of implementers',
    file: authorization('judge.ts'),
    text: 'isAbstractType(parent) ? [parent, ...reachable] : [parent]',
    instead: '[parent]',
  },
  {
    name: 'the types that a value can have, when its type is asked for',
    file: authorization('field-verdict.ts'),
    text: 'return [...requirements, ...judge.requirementsOfTypes(told)];',
    instead: 'return requirements;',
  },
  {
    name: 'what is put in',
    file: authorization('field-verdict.ts'),
    text: 'givenInputs(field, place, input).filter(([, requirement]) => isUnmet(requirement))',
    instead: 'givenInputs(field, place, input).filter(() => false)',
  },
  {
    name: 'input fields and enum values inside of arguments',
    file: authorization('field-verdict.ts'),
    text: 'if (requirement) given.push([part, requirement]);',
    instead: 'if (requirement) given.push();',
  },
  {
    name: 'the sign-in',
    file: authorization('requirement.ts'),
    text: 'if (authenticated && !caller.authenticated) return false;',
    instead: '',
  },
  {
    name: 'all permissions of a list',
    file: authorization('requirement.ts'),
    text: 'alternatives.some((alternative) => alternative.every((permission)',
    instead: 'alternatives.some((alternative) => alternative.some((permission)',
  },
  {
    name: 'every directive of several',
    file: authorization('requirement.ts'),
    text: 'return permissions.every((alternatives) =>',
    instead: 'return permissions.slice(0, 1).every((alternatives) =>',
  },
  {
    name: 'what several directives ask for together',
    file: authorization('requirement.ts'),
    text: 'permissions: requirements.flatMap(({ permissions }) => permissions),',
    instead: 'permissions: requirements.slice(0, 1).flatMap(({ permissions }) => permissions),',
  },
  {
    name: 'fields inside of fragments',
    file: authorization('filter.ts'),
    text: 'const selections = this.filterSelections(fragment.selectionSet.selections, { ...place, type, reachable });',
    instead: 'const selections = [...fragment.selectionSet.selections];',
  },
  {
    name: 'fields inside of fields',
    file: authorization('filter.ts'),
    text: 'const kept = this.filterSelections(field.selectionSet.selections, inside);',
    instead: 'const kept = [...field.selectionSet.selections];',
  },
  {
    name: 'the field and not its alias',
    file: authorization('filter.ts'),
    text: 'const name = field.name.value;',
    instead: 'const name = (field.alias ?? field.name).value;',
  },
  {
    name: 'types of which a value can be at a place',
    file: authorization('filter.ts'),
    text: 'const reachable = intersection(place.reachable, this.#judge.possibleTypes(type));',
    instead: 'const reachable = this.#judge.possibleTypes(type);',
  },
  {
    name: 'refusals taken out of the operation',
    file: authorization('filter.ts'),
    text: '      return TYPE_NAME;\n',
    instead: '',
  },
  {
    name: 'directives under other names',
    file: 'gateway/src/supergraph/access-directives.ts',
    text: 'link.localDirectiveName(spec.name)',
    instead: 'spec.name',
  },
  {
    name: 'verdicts by permission set',
    file: 'gateway/src/operation/prepared-operations.ts',
    text: '`${key} ${caller.id} ${given.signature}`',
    instead: '`${key} ${given.signature}`',
  },
  {
    name: 'verdicts by what variables hold',
    file: 'gateway/src/operation/prepared-operations.ts',
    text: '`${key} ${caller.id} ${given.signature}`',
    instead: '`${key} ${caller.id}`',
  },
  {
    name: 'fields of the schema by viewer',
    file: authorization('visible-outputs.ts'),
    text: 'return areMet(judge.requirementsOfField(type, field.name, reachable), caller);',
    instead: 'return true;',
  },
  {
    name: 'input fields of the schema by viewer',
    file: authorization('visible-inputs.ts'),
    text: 'return !requirement || isMet(requirement, caller);',
    instead: 'return true;',
  },
  {
    name: 'introspection from the viewer’s schema',
    file: 'gateway/src/supergraph/graph.ts',
    text: 'createIntrospection(({ permissions }) => visibleSchema(permissions))',
    instead: 'createIntrospection(() => schema)',
  },
];
