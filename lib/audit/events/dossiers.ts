export const dossierEvents = {} as const;
