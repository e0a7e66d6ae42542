/** What a column can be said to hold, in groups as people look for it. The fields are those of lists/tables. */

export const columnGroups = {
  subject: [
    'name',
    'uscc',
    'registrationNumber',
    'organisationCode',
    'anyCode',
    'formerNames',
    'otherNames',
    'kind',
    'region',
  ],
  matter: [
    'cause',
    'tier',
    'basisKind',
    'status',
    'authority',
    'decisionNumber',
    'decisionDate',
    'decisionUrl',
    'listedOn',
    'confirmedOn',
    'removedOn',
    'removed',
    'listed',
    'rectifyBy',
  ],
  shop: ['shopUrl', 'shopName', 'site', 'shopId', 'sellerId'],
  rare: ['remark', 'partyType', 'noticeTitle', 'noticeContent', 'seen', 'linkBasis', 'confirmations'],
} as const;

export type ColumnGroup = keyof typeof columnGroups;

/** A column that must not be read. */
export const ignored = 'ignore';
