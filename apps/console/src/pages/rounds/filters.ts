/** What the list of plans can be narrowed by. */
export const filtersOfPlans = { day: '' };
