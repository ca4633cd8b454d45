package ai.intail.web;

import ai.intail.sync.connect.Invitation;

/// An open invitation as it is shown.
///
/// @param id names it, and lets nobody in
public record InvitationView(String id, String botUser, String until) {

  static InvitationView of(Invitation invitation) {
    return new InvitationView(
        invitation.digest(), invitation.botUser(), Times.minute(invitation.expiresAt()));
  }
}
