package ai.intail.sync.connect;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Invites a bot user to connect: makes one-time links, finds and withdraws them.
public final class BotInvitations {

  /// How long a link is good.
  public static final Duration LIFE = Duration.ofHours(24);

  private static final int MOST_OPEN = 20;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

  private final Invitations invitations;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random a secure one
  public BotInvitations(Invitations invitations, InstantSource clock, RandomGenerator random) {
    this.invitations = invitations;
    this.clock = clock;
    this.random = random;
  }

  /// How it ended.
  public sealed interface Result {

    /// @param code what the link carries; it cannot be had again
    record Invited(Invitation invitation, String code) implements Result {}

    /// That is no e-mail address.
    record NoAddress() implements Result {}

    /// So many are open that one has to be withdrawn first.
    record TooMany(int most) implements Result {}
  }

  /// @param botUser the e-mail address of the user made for Intail
  public Result invite(Inviter inviter, String botUser) {
    var address = botUser.strip();
    if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
      return new Result.NoAddress();
    }
    if (of(inviter).size() >= MOST_OPEN) {
      return new Result.TooMany(MOST_OPEN);
    }
    var secret = Secrets.draw(random);
    var invitation =
        new Invitation(inviter, Digests.of(secret), address, clock.instant().plus(LIFE));
    invitations.keep(invitation);
    return new Result.Invited(invitation, inviter.key() + "." + secret);
  }

  /// @param code what a link carries
  /// @return empty if it is not good, or no more
  public Optional<Invitation> open(String code) {
    int dot = code.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    return Inviter.ofKey(code.substring(0, dot))
        .flatMap(inviter -> find(inviter, Digests.of(code.substring(dot + 1))));
  }

  Optional<Invitation> find(Inviter inviter, String digest) {
    return invitations.find(inviter, digest, clock.instant());
  }

  /// Those that are open.
  public List<Invitation> of(Inviter inviter) {
    return invitations.of(inviter, clock.instant());
  }

  /// Takes a link back, or out of use once it served.
  ///
  /// @return false if `inviter` has no such invitation
  public boolean withdraw(Inviter inviter, String digest) {
    return Digests.isOne(digest) && invitations.remove(inviter, digest);
  }
}
