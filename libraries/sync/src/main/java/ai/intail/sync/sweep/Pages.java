package ai.intail.sync.sweep;

import ai.intail.hubspot.ListId;
import ai.intail.hubspot.Lists;
import ai.intail.hubspot.MembershipPage;
import ai.intail.hubspot.NotFoundException;
import ai.intail.hubspot.ValidationException;
import ai.intail.sync.sweep.Cursor.Page;
import java.util.Optional;

/// Reads the pages of one list in join order.
final class Pages {

  private final Lists lists;
  private final ListId list;

  Pages(Lists lists, ListId list) {
    this.lists = lists;
    this.list = list;
  }

  /// The page at a token.
  ///
  /// @throws ListGoneException if the list is not there
  MembershipPage read(Optional<String> token) {
    try {
      return lists.joinOrder(list, token, Lists.PAGE_LIMIT);
    } catch (NotFoundException gone) {
      throw new ListGoneException(gone);
    }
  }

  /// The page on which reading stopped, if HubSpot still takes its token and it begins as
  /// remembered.
  ///
  /// Nobody outside HubSpot knows whether a token counts positions or names a record, so neither is
  /// taken for granted.
  Optional<MembershipPage> again(Page remembered) {
    MembershipPage page;
    try {
      page = read(remembered.token());
    } catch (ValidationException refused) {
      if (remembered.token().isEmpty()) {
        throw refused;
      }
      return Optional.empty();
    }
    var known = remembered.members();
    boolean asRemembered =
        page.members().size() >= known.size()
            && page.members().subList(0, known.size()).equals(known);
    return asRemembered ? Optional.of(page) : Optional.empty();
  }
}
