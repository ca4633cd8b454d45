package ai.intail.enrichment.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Short forms of English first names. Each line is one name and what it is called.
final class Nicknames {

  private static final List<String> LINES =
      List.of(
          "abigail abby gail",
          "abraham abe",
          "albert al bert",
          "alexander alex xander sandy",
          "alexandra alex sandra",
          "alfred al fred",
          "amelia amy mia",
          "andrew andy drew",
          "anthony tony",
          "antonio tony",
          "barbara barb",
          "benjamin ben benji",
          "bernard bernie",
          "bradley brad",
          "calvin cal",
          "cameron cam",
          "catherine cathy kate katie cat",
          "charles charlie chuck chip",
          "christine chris chrissy tina",
          "christopher chris kit",
          "cynthia cindy",
          "daniel dan danny",
          "david dave davey",
          "deborah deb debbie",
          "dennis denny",
          "donald don donny",
          "dorothy dot dottie",
          "douglas doug",
          "edmund ed eddie ted",
          "edward ed eddie ted ned",
          "elizabeth liz beth betty eliza lisa lizzie",
          "ernest ernie",
          "eugene gene",
          "florence flo",
          "francis frank fran",
          "franklin frank",
          "frederick fred freddie rick",
          "gabriel gabe",
          "gerald gerry jerry",
          "geoffrey jeff geoff",
          "gregory greg",
          "harold harry hal",
          "henry hank harry",
          "herbert herb bert",
          "jacob jake",
          "jacqueline jackie",
          "james jim jimmy jamie",
          "jeffrey jeff",
          "jennifer jen jenny",
          "jerome jerry",
          "jessica jess jessie",
          "john jack johnny jon",
          "jonathan jon jonny john",
          "joseph joe joey",
          "joshua josh",
          "judith judy",
          "katherine kate kathy katie kay",
          "kathleen kathy kate",
          "kenneth ken kenny",
          "kimberly kim",
          "lawrence larry",
          "leonard leo len lenny",
          "louis lou",
          "louise lou",
          "madeleine maddie",
          "margaret maggie meg peggy marge greta",
          "martin marty",
          "matthew matt",
          "maximilian max",
          "michael mike mick mickey",
          "mitchell mitch",
          "nancy nan",
          "nathan nate",
          "nathaniel nate nat",
          "nicholas nick nicky",
          "oliver ollie",
          "pamela pam",
          "patricia pat patty trish",
          "patrick pat paddy",
          "peter pete",
          "philip phil",
          "phillip phil",
          "randall randy",
          "raymond ray",
          "rebecca becky",
          "reginald reggie",
          "richard rich rick dick ricky",
          "robert rob bob bobby robbie bert",
          "roberta bobbie",
          "rodney rod",
          "ronald ron ronnie",
          "russell russ",
          "samantha sam",
          "samuel sam sammy",
          "sandra sandy",
          "sheldon shelly",
          "stanley stan",
          "stephanie steph",
          "stephen steve steven",
          "steven steve stephen",
          "susan sue susie",
          "suzanne sue suzy",
          "terence terry",
          "theodore ted teddy theo",
          "thomas tom tommy thom",
          "timothy tim",
          "valerie val",
          "veronica ronnie",
          "victor vic",
          "victoria vicky tori",
          "vincent vince vinny",
          "virginia ginny",
          "walter walt wally",
          "wesley wes",
          "william bill billy will willie liam",
          "zachary zach zack");

  private static final Map<String, Set<String>> CALLED = new HashMap<>();

  static {
    for (String line : LINES) {
      var names = List.of(line.split(" ", -1));
      names.forEach(name -> CALLED.computeIfAbsent(name, _ -> new HashSet<>()).addAll(names));
    }
  }

  private Nicknames() {}

  /// Whether one name may be what the other is called.
  static boolean same(String one, String other) {
    return one.equals(other) || CALLED.getOrDefault(one, Set.of()).contains(other);
  }
}
