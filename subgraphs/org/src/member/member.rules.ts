import { canonicalEmail, canonicalMobile } from '@account-center/directory';
import { lineText, idAmong } from '@account-center/kit';
import { z } from 'zod';
import { genders } from './member.table.ts';
import { spell } from './pinyin.rules.ts';

/** A member has at most this many departments (one main). */
export const MAXIMUM_PLACES = 10;

/** An information scope has at most this many departments (ID-44). */
export const MAXIMUM_SCOPE = 3;

/** A mobile number in E.164; one without a country code is Chinese. */
export const phoneNumber = z.string().transform((text, context) => {
  const phone = canonicalMobile(text);
  if (phone !== null) return phone;
  context.addIssue({ code: 'custom', message: 'is not a mobile phone number' });
  return z.NEVER;
});

/** An email address, in lower case. */
export const emailAddress = z.string().transform((text, context) => {
  const email = canonicalEmail(text);
  if (email !== null) return email;
  context.addIssue({ code: 'custom', message: 'is not an email address' });
  return z.NEVER;
});

/** Maximum characters of a profile's texts. */
export const profileLengths = { name: 60, alias: 64, title: 64, employeeNumber: 32, accountNumber: 32 } as const;

export const memberName = lineText(profileLengths.name);

export const placesInput = z
  .array(z.object({ departmentId: idAmong('department'), main: z.boolean().nullish(), leader: z.boolean().nullish() }))
  .min(1, 'must name at least one department')
  .max(MAXIMUM_PLACES, `must name at most ${MAXIMUM_PLACES} departments`)
  .refine((places) => places.filter(({ main }) => main).length <= 1, 'must have one main department only')
  .refine(
    (places) => new Set(places.map(({ departmentId }) => departmentId)).size === places.length,
    'must name each department once',
  )
  .transform((places) => {
    const chosen = places.findIndex(({ main }) => main);
    const mainIndex = Math.max(chosen, 0);
    return places.map(({ departmentId, leader }, index) => ({
      departmentId,
      main: index === mainIndex,
      leader: leader ?? false,
    }));
  });

export type PlaceInput = z.output<typeof placesInput>[number];

/** The fields of a member's profile; all but the name may be absent. */
export const profileInput = z.object({
  name: memberName,
  alias: lineText(profileLengths.alias).nullish(),
  title: lineText(profileLengths.title).nullish(),
  gender: z.enum(genders).nullish(),
  employeeNumber: lineText(profileLengths.employeeNumber).nullish(),
  phone: phoneNumber.nullish(),
  email: emailAddress.nullish(),
  hidden: z.boolean().nullish(),
});

export type ProfileInput = z.output<typeof profileInput>;

/** The columns that a profile fills. */
export function profileColumns(profile: ProfileInput) {
  const {
    name,
    alias = null,
    title = null,
    gender = null,
    employeeNumber = null,
    phone = null,
    email = null,
  } = profile;
  return { name, alias, title, gender, employeeNumber, phone, email, hidden: profile.hidden ?? false, ...spell(name) };
}

/** How many members a list of places adds to each department. */
export function countByDepartment(places: readonly PlaceInput[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { departmentId } of places) counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
  return counts;
}

/** The caller, in the form that other subgraphs use. */
export interface ViewerStub {
  id: string;
}
