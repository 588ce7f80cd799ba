export const dossierMessages = {} as const;
