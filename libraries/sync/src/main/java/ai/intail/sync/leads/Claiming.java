package ai.intail.sync.leads;

import ai.intail.hubspot.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Claims each move once: by contact and number, and by profile and number, so that two records of
/// one person make one lead.
final class Claiming {

  /// Who loses reads again and compares again. More losses in a row than people share one profile
  /// cannot happen; the bound only keeps a fault from looping.
  private static final int TRIES = 5;

  private final LeadClaims claims;

  Claiming(LeadClaims claims) {
    this.claims = claims;
  }

  /// The claims that stand for these moves, made now where none stood.
  ///
  /// @param mayClaim whether a move that nobody has claimed may be
  Map<ContactId, Claim> claim(
      LeadSetting setting, Collection<Moved> movers, Predicate<Moved> mayClaim) {
    var claimed = new HashMap<ContactId, Claim>();
    List<Moved> open = List.copyOf(movers);
    for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
      open = claimOnce(setting, open, mayClaim, claimed);
    }
    return claimed;
  }

  /// @return who lost against another claim and has to compare again
  private List<Moved> claimOnce(
      LeadSetting setting,
      List<Moved> movers,
      Predicate<Moved> mayClaim,
      Map<ContactId, Claim> claimed) {
    Set<ContactId> contacts = movers.stream().map(Moved::contact).collect(Collectors.toSet());
    Set<String> slugs =
        movers.stream().flatMap(moved -> moved.slug().stream()).collect(Collectors.toSet());
    var standing = new ArrayList<>(claims.of(setting.hub(), contacts, slugs));
    var lost = new ArrayList<Moved>();
    for (Moved moved : movers) {
      var earlier = standing.stream().filter(claim -> isOf(claim, moved)).toList();
      var same = sameMove(earlier, moved);
      if (same.isPresent()) {
        claimed.put(moved.contact(), same.get());
      } else if (mayClaim.test(moved)) {
        var next = next(setting, earlier, moved);
        if (claims.claim(setting.hub(), next)) {
          standing.add(next);
          claimed.put(moved.contact(), next);
        } else {
          lost.add(moved);
        }
      }
    }
    return lost;
  }

  private static boolean isOf(Claim claim, Moved moved) {
    return claim.contact().equals(moved.contact())
        || (claim.linkedIn().isPresent()
            && claim.linkedIn().map(Claim.Slug::value).equals(moved.slug()));
  }

  private static Optional<Claim> sameMove(List<Claim> earlier, Moved moved) {
    return earlier.stream()
        .filter(claim -> moved.mover().sameCompanyAs(claim.companyKey()))
        .max(Comparator.comparing((Claim claim) -> claim.settled().isPresent()));
  }

  private static Claim next(LeadSetting setting, List<Claim> earlier, Moved moved) {
    int move =
        1
            + earlier.stream()
                .filter(claim -> claim.contact().equals(moved.contact()))
                .mapToInt(Claim::move)
                .max()
                .orElse(0);
    var slug =
        moved
            .slug()
            .map(
                value ->
                    new Claim.Slug(
                        value,
                        1
                            + earlier.stream()
                                .flatMap(claim -> claim.linkedIn().stream())
                                .filter(other -> other.value().equals(value))
                                .mapToInt(Claim.Slug::number)
                                .max()
                                .orElse(0)));
    return new Claim(
        moved.contact(),
        move,
        slug,
        setting.leadId(moved.contact(), move),
        moved.mover().companyKey(),
        setting.report().id(),
        moved.run(),
        Optional.empty());
  }
}
