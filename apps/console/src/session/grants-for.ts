import { roleGives, type AnswerOf, type endpoints, type Permission } from '@shanhuo/contract';

type Grant = AnswerOf<typeof endpoints.accounts.getMe>['grants'][number];

/** Whether a grant covers what belongs to one organisation: it is held there, or in the whole county. */
const covers = ({ organisation, regionCode, county }: Grant, organisationId: string): boolean =>
  organisation === null ? regionCode === String(county) : organisation.id === organisationId;

/** Whether grants let somebody do something for one organisation; the house judges by the same rule. */
export const mayFor = (grants: readonly Grant[], permission: Permission, organisationId: string): boolean =>
  grants.some((grant) => roleGives(grant.role, permission) && covers(grant, organisationId));

/** Whether grants let somebody do something in the whole county, not only in a township or for one organisation. */
export const mayInCounty = (grants: readonly Grant[], permission: Permission): boolean =>
  grants.some(
    ({ role, organisation, regionCode, county }) =>
      roleGives(role, permission) && organisation === null && regionCode === String(county),
  );
