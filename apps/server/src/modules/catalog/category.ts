export interface SaveCategory {
  readonly county: number;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  /** Slug of the group it stands under on the home page, e.g. `fresh`. */
  readonly group: string;
  readonly sort: number;
}
