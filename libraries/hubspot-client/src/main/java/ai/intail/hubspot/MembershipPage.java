package ai.intail.hubspot;

import java.util.List;
import java.util.Optional;

/// @param next what to ask for the page after this one; empty on the last
public record MembershipPage(List<Membership> members, Optional<String> next) {

  public MembershipPage {
    members = List.copyOf(members);
  }
}
