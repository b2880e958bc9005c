import {
  GraphQLEnumType,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfigMap,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  astFromValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { AccessRules } from './access-rules.ts';
import type { VisibleInputs } from './visible-inputs.ts';
import type { FieldedType, VisibleOutputs } from './visible-outputs.ts';

interface CopyInput {
  schema: GraphQLSchema;
  rules: AccessRules;
  inputs: VisibleInputs;
  outputs: VisibleOutputs;
}

/** The AST nodes of the original would reveal hidden names. */
const WITHOUT_TEXT = { astNode: undefined, extensionASTNodes: [] };

/** Copies of a schema's types with only what a caller sees. They refer to each other, never to a type of the original. */
export class TypeCopies {
  readonly #input: CopyInput;
  readonly #copies = new Map<GraphQLNamedType, GraphQLNamedType>();
  /** Enums of output fields: clients have to know all their values. */
  readonly #answered = new Set<GraphQLNamedType>();

  constructor(input: CopyInput) {
    this.#input = input;
    if (input.rules.ofInput.size === 0) return;
    for (const type of Object.values(input.schema.getTypeMap())) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of input.outputs.fieldsOf(type)) this.#answered.add(getNamedType(field.type));
    }
  }

  of<Type extends GraphQLType>(type: Type): Type {
    return this.#copyOf(type) as Type;
  }

  #copyOf(type: GraphQLType): GraphQLType {
    if (isNonNullType(type)) return new GraphQLNonNull(this.of(type.ofType));
    if (isListType(type)) return new GraphQLList(this.of(type.ofType));
    const known = this.#copies.get(type);
    if (known) return known;
    const copy = this.#copyNamed(type);
    this.#copies.set(type, copy);
    return copy;
  }

  #copyNamed(type: GraphQLNamedType): GraphQLNamedType {
    if (type.name.startsWith('__')) return type;
    if (isObjectType(type)) return new GraphQLObjectType({ ...type.toConfig(), ...this.#partsOf(type) });
    if (isInterfaceType(type)) return new GraphQLInterfaceType({ ...type.toConfig(), ...this.#partsOf(type) });
    if (isUnionType(type)) {
      const types = () =>
        type
          .getTypes()
          .filter(this.#input.outputs.shows)
          .map((possible) => this.of(possible));
      return new GraphQLUnionType({ ...type.toConfig(), ...WITHOUT_TEXT, types });
    }
    if (isEnumType(type)) return this.#copyEnum(type);
    if (!isInputObjectType(type)) return type;
    return new GraphQLInputObjectType({ ...type.toConfig(), ...WITHOUT_TEXT, fields: () => this.#inputFields(type) });
  }

  #partsOf(type: FieldedType) {
    return {
      ...WITHOUT_TEXT,
      fields: () => this.#fields(type),
      interfaces: () => this.#input.outputs.interfacesOf(type).map((contract) => this.of(contract)),
    };
  }

  #copyEnum(type: GraphQLEnumType): GraphQLNamedType {
    const config = type.toConfig();
    const shown = Object.entries(config.values).filter(
      ([name]) => this.#answered.has(type) || this.#input.inputs.showsValue(`${type.name}.${name}`),
    );
    return new GraphQLEnumType({ ...config, ...WITHOUT_TEXT, values: Object.fromEntries(shown) });
  }

  #fields(type: FieldedType): GraphQLFieldConfigMap<unknown, unknown> {
    const { outputs } = this.#input;
    const configs = type.toConfig().fields;
    return Object.fromEntries(
      outputs.fieldsOf(type).map((field) => {
        const args: GraphQLFieldConfigArgumentMap = {};
        for (const { name } of outputs.argumentsOf(type, field)) {
          const argument = configs[field.name]?.args?.[name];
          if (argument) args[name] = this.#withoutHiddenDefault({ ...argument, astNode: undefined });
        }
        return [field.name, { ...configs[field.name], astNode: undefined, type: this.of(field.type), args }];
      }),
    );
  }

  #inputFields(type: GraphQLInputObjectType): GraphQLInputFieldConfigMap {
    const shown = Object.values(type.getFields()).filter((field) =>
      this.#input.inputs.showsField(`${type.name}.${field.name}`, field),
    );
    const configs = type.toConfig().fields;
    return Object.fromEntries(
      shown.map(({ name, type: fieldType }) => [
        name,
        this.#withoutHiddenDefault({ ...configs[name], type: fieldType, astNode: undefined }),
      ]),
    );
  }

  /** An input whose default value is hidden from the caller stays optional. */
  #withoutHiddenDefault<Value extends { type: GraphQLInputType; defaultValue?: unknown }>(value: Value): Value {
    const type = this.of(value.type);
    if (value.defaultValue === undefined || isPrintable(value.defaultValue, type)) return { ...value, type };
    return { ...value, type: getNullableType(type), defaultValue: undefined };
  }
}

function isPrintable(value: unknown, type: GraphQLInputType): boolean {
  try {
    astFromValue(value, type);
    return true;
  } catch {
    return false;
  }
}
