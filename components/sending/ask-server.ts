import { sessionLost } from '#components/drafts/desk-session.ts';

/** Fetches something of the person's own, and closes the page where the server says that nobody is signed in. */
export async function askServer(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (response.status === 401) sessionLost();
  return response;
}
